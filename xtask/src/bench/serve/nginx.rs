//! nginx with the same bytes, compressed beforehand, and the same fields.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::answer::Answer;
use super::process::Server;
use crate::run;
use crate::setup::apt;

/// Finds nginx, which `NGINX` names, or installs Debian's.
pub(super) fn find() -> Result<PathBuf> {
    let look = || {
        let named = env::var_os("NGINX").map(PathBuf::from);
        // Where Debian puts it is not on everyone's PATH.
        let debian = Some(PathBuf::from("/usr/sbin/nginx")).filter(|path| path.exists());
        named.or_else(|| run::find("nginx")).or(debian)
    };
    if let Some(nginx) = look() {
        return Ok(nginx);
    }
    apt::install("setup: nginx", &["nginx-light"])?;
    look().context("nginx is installed and not to be found")
}

/// Serves what stands in `root` at `path`, which it is to answer as `like`.
pub(super) fn start(nginx: &Path, root: &Path, path: &str, like: &Answer) -> Result<Server> {
    let port = free_port()?;
    fs::write(root.join(format!("{}.gz", path.trim_start_matches('/'))), &like.body)?;
    let settings = root.join("nginx.conf");
    fs::write(&settings, configuration(root, port, like))?;
    let mut command = Command::new(nginx);
    command.arg("-p").arg(root).arg("-c").arg(&settings).args(["-e", "stderr"]);
    Server::start(&mut command, port)
}

/// A worker for each core, no log, files sent by the kernel, and no connection closed for having
/// asked often: all that makes nginx fast at this.
fn configuration(root: &Path, port: u16, like: &Answer) -> String {
    let dir = root.display();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {dir}/{kind};\n"))
        .concat();
    let fields: String = like
        .shared_fields()
        // nginx has settings of its own for these.
        .filter(|(name, _)| !["content-type", "content-encoding", "vary"].contains(name))
        .map(|(name, value)| format!("add_header {name} \"{value}\";\n"))
        .collect();
    format!(
        "daemon off; worker_processes auto; pid {dir}/nginx.pid; error_log stderr error;\n\
         events {{ worker_connections 1024; }}\n\
         http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;\n\
         default_type application/json; charset utf-8; charset_types application/json;\n\
         gzip_static on; gzip_vary on;\n{temporary}{fields}\
         server {{ listen 127.0.0.1:{port}; root {dir}; }} }}\n"
    )
}

/// A port that was free a moment ago.
pub(super) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
