//! A JSON Schema as TypeScript: an interface for each object, a type for all else that has a name.

use serde_json::Value;

/// The type that a schema describes, with those that it refers to.
pub(crate) fn of(schema: &Value) -> String {
    let named = schema["$defs"].as_object().unwrap();
    let root = schema["title"].as_str().unwrap();
    let types = named.iter().map(|(name, of_type)| declaration(name, of_type));
    std::iter::once(declaration(root, schema)).chain(types).collect()
}

fn declaration(name: &str, of_type: &Value) -> String {
    let docs = docs("", of_type);
    match of_type["properties"].as_object() {
        Some(fields) => {
            let required = of_type["required"].as_array().map_or(&[][..], Vec::as_slice);
            let is_required = |field: &str| required.iter().any(|name| name == field);
            let fields = fields.iter().map(|(field, of_type)| {
                let absent = if is_required(field) { ["", ""] } else { ["?", " | null"] };
                format!(
                    "{}  {field}{}: {}{};\n",
                    self::docs("  ", of_type),
                    absent[0],
                    kind(of_type),
                    absent[1]
                )
            });
            format!("{docs}export interface {name} {{\n{}}}\n\n", fields.collect::<String>())
        }
        None => format!("{docs}export type {name} = {};\n\n", kind(of_type)),
    }
}

fn docs(indent: &str, of_type: &Value) -> String {
    let text = of_type["description"].as_str().unwrap_or_default().replace('\n', " ");
    format!("{indent}/** {text} */\n")
}

/// A type without the null that every field which may be absent may be.
fn kind(of_type: &Value) -> String {
    let reference = of_type["$ref"].as_str().or_else(|| of_type["anyOf"][0]["$ref"].as_str());
    if let Some(name) = reference.and_then(|name| name.rsplit('/').next()) {
        return name.to_owned();
    }
    if let Some(choices) = of_type["oneOf"].as_array() {
        return union(choices.iter().map(|choice| &choice["const"]));
    }
    match &of_type["type"] {
        Value::String(name) => of_name(name, of_type),
        Value::Array(names) if names.len() == 2 => of_name(names[0].as_str().unwrap(), of_type),
        Value::Array(names) => {
            let names: Vec<_> =
                names.iter().map(|name| of_name(name.as_str().unwrap(), of_type)).collect();
            names.join(" | ")
        }
        other => panic!("no type {other} in TypeScript"),
    }
}

fn of_name(name: &str, of_type: &Value) -> String {
    match name {
        "integer" | "number" => "number".into(),
        "array" => format!("{}[]", kind(&of_type["items"])),
        "object" => {
            let names = union(of_type["propertyNames"]["enum"].as_array().unwrap().iter());
            format!("Partial<Record<{names}, {}>>", kind(&of_type["additionalProperties"]))
        }
        name => name.to_owned(),
    }
}

fn union<'a>(texts: impl Iterator<Item = &'a Value>) -> String {
    let texts: Vec<_> = texts.map(|text| format!("'{}'", text.as_str().unwrap())).collect();
    texts.join(" | ")
}
