//! A published site behind nginx, which knows nothing of cards.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use super::process::Process;
use super::programs::{program, project};

/// A running nginx; it ends with the value.
pub(crate) struct Nginx {
    _process: Process,
    address: String,
}

impl Nginx {
    /// Serves `site` with the server block that docs/publishing/static-site.md gives.
    pub(crate) fn serve(site: &Path, folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr());
        let port = port.expect("a free port").port();
        let page = fs::read_to_string(project().join("docs/publishing/static-site.md"));
        let page = page.expect("the page on static sites");
        let (_, block) = page.split_once("```nginx\n").expect("a server block");
        let (block, _) = block.split_once("```").expect("its end");
        let block = block.replace("8081", &format!("127.0.0.1:{port}"));
        let block = block.replace("/srv/site", &site.display().to_string());
        let dir = folder.display();
        // All that nginx writes goes into the folder; it stays in the foreground, as one process.
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {dir}/{kind};\n"))
            .concat();
        let settings = format!(
            "daemon off; master_process off; pid {dir}/nginx.pid; error_log stderr notice;\n\
             events {{}}\nhttp {{ access_log off; include /etc/nginx/mime.types;\n{temporary}{block}}}\n"
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, settings).expect("its settings");
        let mut command = Command::new(program("NGINX"));
        command.arg("-p").arg(folder).arg("-c").arg(&file).args(["-e", "stderr"]);
        let mut process = Process::start(&command, &folder.join("nginx.log"));
        process.says("using the \"epoll\" event method");
        Self { _process: process, address: format!("http://127.0.0.1:{port}") }
    }

    /// `http://` and its address, without a slash at the end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}
