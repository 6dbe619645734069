// Runs in each page before all of its own scripts, and notes what happens in it.
{
  // What an engine does not measure is no number.
  const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');
  const seen = window.seen = { events: [], ran: [], shift: measures ? 0 : null };
  for (const name of ['load', 'error', 'toggle', 'sort', 'share', 'navigate']) {
    addEventListener(`news-card-${name}`, (event) => {
      const { type, bubbles, composed, cancelable, target } = event;
      const detail = JSON.parse(JSON.stringify(event.detail));
      seen.events.push({ type, bubbles, composed, cancelable, detail, state: target.state, on: target.localName });
    });
  }
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[name] = (...values) => void seen.ran.push([name, ...values].join(' '));
  }
  if (measures) new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}
