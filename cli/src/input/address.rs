//! Documents from a server on this machine: a preview, never the web.

use std::io::Read;
use std::time::Duration;

use url::{Host, Url};

/// How long an answer may take as a whole.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The body that `address` answers with, if it is on this machine and answers well.
pub(super) fn open(address: &str) -> Result<impl Read + use<>, String> {
    let url = Url::parse(address).map_err(|error| format!("is not a URL ({error}); correct it"))?;
    is_here(&url)?;
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .proxy(None)
        .build();
    let answer = ureq::Agent::new_with_config(config)
        .get(url.as_str())
        .call()
        .map_err(|error| format!("does not answer ({error}); is the server running?"))?;
    let status = answer.status();
    if status.is_redirection() {
        return Err(format!("answers with status {status}; name the URL it points to"));
    }
    if !status.is_success() {
        return Err(format!("answers with status {status}; name a URL that has a document"));
    }
    Ok(answer.into_body().into_reader())
}

fn is_here(url: &Url) -> Result<(), String> {
    if url.scheme() != "http" {
        let (known, hint) =
            ("only http: URLs on this machine are read", "download it and name the file");
        return Err(format!("has the scheme {}:, and {known}; {hint}", url.scheme()));
    }
    let here = match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    if here { Ok(()) } else { Err("is not on this machine; download it and name the file".into()) }
}

#[cfg(test)]
mod tests {
    use super::is_here;
    use url::Url;

    fn check(address: &str, here: bool) {
        assert_eq!(is_here(&Url::parse(address).unwrap()).is_ok(), here, "{address}");
    }

    #[test]
    fn only_plain_http_on_this_machine_is_here() {
        check("http://localhost:8080/cards/a.json", true);
        check("http://LocalHost/a.json", true);
        check("http://127.0.0.1/a.json", true);
        check("http://127.9.9.9/a.json", true);
        check("http://[::1]:1/a.json", true);
        check("https://localhost/a.json", false);
        check("ftp://localhost/a.json", false);
        check("http://localhost.evil.example/a.json", false);
        check("http://10.0.0.1/a.json", false);
        check("http://user@news.example/a.json", false);
        check("http://localhost@news.example/a.json", false);
    }
}
