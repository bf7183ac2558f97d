import { style } from './style.ts';

/** The look of a page of names and their values, such as a receipt: the report's own. */
export const paperStyle = `${style}
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .5rem 1.5rem; margin: 0; }
dt { color: var(--quiet); }
dd { margin: 0; white-space: pre-wrap; }
footer { padding-top: 2rem; padding-bottom: 3rem; color: var(--quiet); }
`;
