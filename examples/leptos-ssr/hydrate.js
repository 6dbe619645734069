import start, { hydrate } from '/example/app/leptos_ssr.js';

await start();
hydrate();
globalThis.hydrated = true;
