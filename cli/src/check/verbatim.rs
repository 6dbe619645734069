//! What stands in a text as a machine reads it: code, commands, addresses.

/// Programs whose name is no word that a sentence begins with, unless it is about them.
const PROGRAMS: &str = "apt apt-get bun brew bundle cargo cd chmod chown cmake composer conda curl \
    deno dnf docker docker-compose dotnet ffmpeg flatpak gcc gem git gradle helm java javac kubectl \
    ls mkdir mvn node npm npx ollama pacman php pip pip3 pipx pnpm podman poetry python python3 rm \
    rsync ruby rustc rustup scp snap ssh sudo systemctl tar terraform uv uvx wget yarn yum zypper";

/// Whether a line, or the part of one, is code or a command: it begins with a prompt or the name of
/// a program, or much of it is no word of a language.
pub(super) fn is_code(line: &str) -> bool {
    const FEWEST: usize = 2;
    let line = line.trim();
    let prompt = line.strip_prefix("$ ").or_else(|| line.strip_prefix("> "));
    let first = line.split_whitespace().next().unwrap_or_default();
    if prompt.is_some() || PROGRAMS.split(' ').any(|program| program == first) {
        return true;
    }
    let symbols = line.split_whitespace().filter(|token| is_symbol(token)).count();
    symbols >= FEWEST && symbols * 4 >= line.split_whitespace().count()
}

/// Whether what stands between two spaces is no word but an address, an option, a path, an operator
/// or some other code.
pub(super) fn is_symbol(token: &str) -> bool {
    /// What no word of a language holds, even at its end.
    const MARKS: [char; 14] =
        ['\\', '_', '=', '{', '}', '<', '>', '|', '$', '#', '@', '~', '^', '`'];
    let is_option = token.starts_with('-') && token.contains(|c: char| c.is_ascii_alphanumeric());
    let is_ascii = token.is_ascii();
    is_ascii
        && (is_option
            || token.contains(MARKS)
            || ["://", "::", "()", "&&", "->", "=>", "/"].iter().any(|part| token.contains(part))
            || token.starts_with("www.")
            || is_file(token))
}

/// Whether a point stands within a word, as in the name of a file, a host or a member.
fn is_file(token: &str) -> bool {
    let token = token.trim_end_matches(|c: char| c.is_ascii_punctuation());
    let mut parts = token.split('.');
    let is_word = |part: &str| part.len() > 1 && part.starts_with(|c: char| c.is_ascii_lowercase());
    parts.next_back().is_some_and(is_word) && parts.next_back().is_some_and(|part| part.len() > 1)
}

/// The parts of a text that do not stand between backticks. One that nothing ends begins no code.
pub(super) fn beside_code(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(begin) = rest.find('`') {
        let inner = rest.get(begin..).unwrap_or_default();
        let marks = inner.len() - inner.trim_start_matches('`').len();
        let (ticks, after) = inner.split_at_checked(marks).unwrap_or_default();
        let Some(end) = after.find(ticks) else { break };
        parts.extend(rest.get(..begin));
        rest = after.get(end + marks..).unwrap_or_default().trim_start_matches('`');
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::{beside_code, is_code};

    #[test]
    fn code_and_commands_are_told_from_sentences() {
        for line in [
            "cargo add serde --features derive",
            "$ make all",
            "npm install",
            "kubectl get pods",
            "for (int i = 0; i < n; i++) { a[i] = b[i]; }",
            "if (a && b || c) { return <div className=\"x\">{y}</div>; }",
            "https://files.example/a/b.tar.gz https://files.example/c",
            "let x: Vec<Option<&str>> = a.iter().collect();",
        ] {
            assert!(is_code(line), "{line}");
        }
        for line in [
            "",
            "The ferry runs through the night",
            "Write to press@news.example or see https://news.example/a for the full list of dates",
            "Es gibt und/oder auch 20 % mehr",
            "Git is twenty years old",
            "港町で初の潮力発電所が稼働",
            "He said so. she did, too",
            "The plan is 5 < 6",
        ] {
            assert!(!is_code(line), "{line}");
        }
    }

    #[test]
    fn what_stands_between_backticks_is_left_out() {
        for (text, expected) in [
            ("a", &["a"][..]),
            ("use `<p>` here", &["use ", " here"]),
            ("``a ` b`` c", &["", " c"]),
            ("```\na\n```\nb", &["", "\nb"]),
            ("it`s", &["it`s"]),
            ("a `b` c `d", &["a ", " c `d"]),
        ] {
            assert_eq!(beside_code(text), expected, "{text}");
        }
    }
}
