// What several parts of the card are made of.

import { dir, icons, items } from '../words.mjs';

export const Icon = (props) => <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={props.path} /></svg>;

export const Disclosure = (props) => (
  <details class="disclosure" part={`section ${props.section}`} data-section={props.section}>
    <summary>
      <Icon path={props.icon} />
      <h3 class="disclosure-head">
        <span class="disclosure-title"><span>{props.title}</span>{' '}<span class="count" aria-hidden="true">{props.count}</span></span>
        <span class="visually-hidden">{items(props.count)}</span>
      </h3>
      <span class="preview" aria-hidden="true" dir={dir(props.preview)}>{props.preview}</span>
      <span class="chevron"><Icon path={icons.chevron} /></span>
    </summary>
    <div class="disclosure-content">{props.children}</div>
  </details>
);
