// What several parts of the card are made of.

import { For, Show } from 'solid-js';
import { author, dir, icons, items, ownAuthorship, sectionDetails } from '../words.mjs';

export const Icon = (props) => <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={props.path} /></svg>;

export const Provenance = (props) => (
  <Show when={props.authorship}>
    <span class="chip provenance" part="provenance" data-kind={props.authorship.kind} data-model={props.authorship.model}>
      <Icon path={author(props.authorship).picture} />{author(props.authorship).label}
    </span>
  </Show>
);

export const SectionLabel = (props) => <Provenance authorship={ownAuthorship(props.card, props.section)} />;

const Facts = (props) => (
  <For each={props.facts}>
    {({ words, name }, index) => <>{index() > 0 && ' · '}<span>{words}{name && <span dir={dir(name)}>{name}</span>}</span></>}
  </For>
);

export const Attribution = (props) => (
  <Show when={props.details}>
    {(details) => (
      <p class="attribution" part="attribution">
        <Show when={details().facts.length > 0}><span><Facts facts={details().facts} /></span></Show>
        <Show when={details().note}><span dir={dir(details().note)}>{details().note}</span></Show>
      </p>
    )}
  </Show>
);

export const Disclosure = (props) => (
  <details class="disclosure" part={`section ${props.section}`} data-section={props.section}>
    <summary>
      <Icon path={props.icon} />
      <h3 class="disclosure-head">
        <span class="disclosure-title" part="heading"><span>{props.title}</span>{' '}<span class="count" part="count" aria-hidden="true">{props.count}</span></span>
        <span class="visually-hidden">{items(props.count)}</span>
        <SectionLabel card={props.card} section={props.section} />
      </h3>
      <span class="preview" part="preview" aria-hidden="true" dir={dir(props.preview)}>{props.preview}</span>
      <span class="chevron" part="chevron"><Icon path={icons.chevron} /></span>
    </summary>
    <div class="disclosure-content" part="content">
      {props.children}
      <Attribution details={sectionDetails(props.card, props.section)} />
    </div>
  </details>
);
