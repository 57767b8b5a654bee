import { css } from 'lit';

/** How the search looks. It comes with the search, so that pages which nobody searches do not carry it. */
export const searchStyle = css`
@layer search {
  concord-search dialog {
    position: fixed; inset: 5rem 0 auto; inline-size: min(44rem, 100% - 2rem); max-block-size: calc(100dvb - 7rem); margin: 0 auto; padding: 0; overflow: hidden;
    border: var(--concord-hairline-strong); background: var(--concord-color-paper); color: inherit; box-shadow: var(--concord-shadow-dialog);
    &[open] { display: flex; flex-direction: column; }
    &::backdrop { background: var(--concord-color-veil); }
    > * { padding-inline: 1.5rem; }
    .field { display: flex; gap: 1rem; border-block-end: var(--concord-hairline-strong); }
    input::-webkit-search-cancel-button { display: none; }
    input { flex: 1; margin-inline: -0.5rem; padding-inline: 0.5rem; min-inline-size: 0; min-block-size: 3.75rem; font: var(--concord-size-lead) / 1 var(--concord-font-reading); outline-offset: -0.5rem; appearance: none; &:focus-visible { outline-width: 1px; } }
    .filters { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-block: var(--concord-space-2); border-block-end: var(--concord-hairline); }
    select { max-inline-size: 11rem; margin-inline-start: -0.25rem; min-block-size: var(--concord-target); border: 0; background: var(--concord-color-paper); color: inherit; font: inherit; }
    .found { position: relative; overflow: auto; padding-block-end: var(--concord-space-3); scroll-padding-block: 2rem; }
    .found > p, h2 { padding-block: var(--concord-space-3) var(--concord-space-1); }
    .result {
      display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 1.5rem;
      margin-inline: -1.5rem; padding: var(--concord-space-2) 1.5rem; color: inherit; text-decoration: none;
      > :first-child { grid-column: 1 / -1; font: var(--concord-size-reading) / 1.5rem var(--concord-font-reading); }
      &:hover { background: var(--concord-color-tint); }
    }
    @media (forced-colors: active) { [aria-selected="true"] { outline: 2px solid; outline-offset: -2px; } }
    [aria-selected="true"] { background: var(--concord-color-tint); box-shadow: inset 2px 0 var(--concord-color-accent); }
    mark { background: none; color: inherit; border-block-end: 1px solid var(--concord-color-accent); }
    .sigla { grid-auto-columns: auto; column-gap: 0.35em; }
    .keys { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding-block: var(--concord-space-2); border-block-start: var(--concord-hairline); }
    @media (width < 47rem) { inset: 0; inline-size: 100%; max-inline-size: none; max-block-size: none; block-size: 100%; border: 0; > * { padding-inline: 1.25rem; } .result { margin-inline: -1.25rem; padding-inline: 1.25rem; } .keys, kbd { display: none; } }
  }
}
`;
