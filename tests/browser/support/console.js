// Notes what a page says, where the driver does not tell: warnings and errors, and what nobody
// caught. What the engine itself says, of a request that failed, for example, nobody hears.
{
  const said = seen.said = [];
  for (const level of ['warn', 'error']) {
    const real = console[level];
    console[level] = (...parts) => {
      said.push(parts.map(String).join(' '));
      real.apply(console, parts);
    };
  }
  addEventListener('error', ({ message }) => said.push(`Uncaught ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => said.push(`Uncaught (in promise) ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, blockedURI }) =>
    said.push(`violates the Content Security Policy directive ${effectiveDirective}: ${blockedURI} ${sample}`));
}
