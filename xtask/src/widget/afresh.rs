//! The glue as a script that can start an app more than once.
//!
//! wasm-bindgen keeps one app for as long as its module lives, and a page that has lost it would have
//! to import the module again at another address, which no bundler follows. So what a module does
//! once becomes a function here.

use anyhow::{Context, Result};

/// Makes the glue's module, minified, one with two exports: `start(module)`, which starts an app
/// afresh and gives all that was exported, and as its default what gives the exports of the last app.
pub(crate) fn startable(glue: &str) -> Result<String> {
    const UNKNOWN: &str = "the glue does not end with its exports";
    let (body, list) = glue.rsplit_once("export{").context(UNKNOWN)?;
    let (list, _) = list.split_once("};").context(UNKNOWN)?;
    let members: Vec<String> = list.split(',').map(member).collect();
    let members = members.join(",");
    Ok(format!(
        "let make=()=>{{{body}return{{{members}}}}},app;\
         export let start=async module=>{{\
         let made=make();app=await made.default(module);return made}};\
         export default()=>app;\n"
    ))
}

/// `b:a` of `a as b`.
fn member(exported: &str) -> String {
    match exported.trim().split_once(" as ") {
        Some((inner, outer)) => format!("{outer}:{inner}"),
        None => exported.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::startable;

    #[test]
    fn what_a_module_does_once_is_done_by_each_start() {
        let made = startable("let a;class C{}export{C,q as default};\n").unwrap();
        assert!(
            made.starts_with("let make=()=>{let a;class C{}return{C,default:q}},app;"),
            "{made}"
        );
    }

    #[test]
    fn a_glue_without_exports_is_an_error() {
        assert!(startable("let a;").is_err());
        assert!(startable("let a;export{a").is_err());
    }
}
