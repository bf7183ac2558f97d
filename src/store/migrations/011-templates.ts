import { templateKinds } from '../../domain/month-rules.ts';

const kinds = templateKinds.map((kind) => `'${kind}'`).join(', ');

/** Posts to begin from, and whole months of them. What a template holds is of the contract's shape, as JSON. */
export const templates = `
create table plan_template (
  id text primary key not null,
  kind text not null check (kind in (${kinds})),
  name text not null,
  content text not null check (json_valid(content)),
  updated_at text not null,
  unique (kind, name)
) strict;

-- Of the templates that come with the program, those that this office does not want to see.
create table put_away_template (
  kind text not null check (kind in (${kinds})),
  code text not null,
  primary key (kind, code)
) strict, without rowid;
`;
