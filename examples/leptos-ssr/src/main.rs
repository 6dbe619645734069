//! The server: `leptos-ssr FOLDER [PORT]`, where FOLDER holds what the page's own files under
//! `/example` are; any free port unless one is given.

use axum::Router;
use leptos::prelude::view;
use leptos_ssr::Page;
use std::error::Error;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("type: cargo xtask example leptos-ssr")?;
    let port: u16 = arguments.next().map_or(Ok(0), |port| port.parse())?;
    let page = leptos_axum::render_app_to_stream(|| view! { <Page/> });
    let router = Router::new()
        .route("/", axum::routing::get(page))
        .nest_service("/example", ServeDir::new(folder));
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    eprintln!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, router).await?;
    Ok(())
}
