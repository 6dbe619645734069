//! The server: `leptos-ssr FOLDER [PORT]`, where FOLDER holds what the page finds under
//! `/example`; any free port unless one is given.

use axum::Router;
use leptos::prelude::*;
use leptos_axum::{LeptosRoutes, generate_route_list};
use leptos_ssr::{App, Page};
use std::error::Error;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("type: cargo xtask example leptos-ssr")?;
    let port: u16 = arguments.next().map_or(Ok(0), |port| port.parse())?;

    let options =
        LeptosOptions::builder().output_name("leptos_ssr").site_pkg_dir("example/app").build();
    let page = {
        let options = options.clone();
        move || view! { <Page options=options.clone()/> }
    };
    let router = Router::new()
        .leptos_routes(&options, generate_route_list(App), page)
        .nest_service("/example", ServeDir::new(folder))
        .with_state(options);
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    eprintln!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
