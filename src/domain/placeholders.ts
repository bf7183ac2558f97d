/**
 * Places in a text that must be filled before it is used: `{nimi}`, `{mikä katu?}`. Whatever stands in
 * braces on one line is such a place, so that a mistyped name is noticed too. Known names are filled
 * by the program where it knows the value; everything else is a prompt that the user fills.
 */

export const variables = ['name', 'unit', 'date'] as const;
export type Variable = (typeof variables)[number];

/** What a variable is called, in Finnish, Swedish and English; each name holds in every text. */
const variableNames: Readonly<Record<string, Variable>> = {
  nimi: 'name',
  namn: 'name',
  name: 'name',
  yksikkö: 'unit',
  enhet: 'unit',
  unit: 'unit',
  päivä: 'date',
  datum: 'date',
  date: 'date',
};

export type Placeholder = {
  /** Where the opening brace is, and where the text goes on after the closing one. */
  start: number;
  end: number;
  /** What stands between the braces, without the white space around it. */
  prompt: string;
  /** Null: the program can't know it. */
  variable: Variable | null;
};

const place = /\{([^{}\n\r]{1,120})\}/g;

/** All places to fill, in their order. Empty braces are none. */
export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(place)].flatMap((found) => {
    const prompt = (found[1] ?? '').trim();
    if (prompt === '') return [];
    const name = prompt.normalize('NFC').toLocaleLowerCase('fi');
    const variable = Object.hasOwn(variableNames, name) ? (variableNames[name] ?? null) : null;
    return [{ start: found.index, end: found.index + found[0].length, prompt, variable }];
  });
}

/**
 * Puts the known values in; a variable without one stays a place to fill. Braces in a value are left out,
 * so that no value brings a new place with it.
 */
export function fillPlaceholders(
  text: string,
  values: Partial<Record<Variable, string | null>>,
): string {
  let filled = '';
  let from = 0;
  for (const { start, end, variable } of findPlaceholders(text)) {
    const value = variable === null ? '' : (values[variable] ?? '').replaceAll(/[{}]/g, '').trim();
    filled += text.slice(from, start) + (value === '' ? text.slice(start, end) : value);
    from = end;
  }
  return filled + text.slice(from);
}

/** The first place that begins at `from` or after it; null when there is none. */
export function nextPlaceholder(text: string, from: number): Placeholder | null {
  return findPlaceholders(text).find(({ start }) => start >= from) ?? null;
}

/** What is still to fill, each prompt once. */
export function unfilledPrompts(text: string): string[] {
  return [...new Set(findPlaceholders(text).map(({ prompt }) => prompt))];
}
