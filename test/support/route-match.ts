// Which of several path templates a path is an instance of, as the gateway decides: fixed text before a parameter.

export interface Match {
  readonly template: string;
  readonly path: Readonly<Record<string, string>>;
}

/** The best match first. `path` may have a query. */
export function matchesOf(templates: readonly string[], path: string): readonly Match[] {
  const parts = (path.split('?')[0] ?? '').split('/');
  return templates
    .filter((template) => {
      const names = template.split('/');
      return names.length === parts.length && names.every((name, at) => name.startsWith('{') || name === parts[at]);
    })
    .sort((left, right) => left.split('{').length - right.split('{').length)
    .map((template) => ({ template, path: parametersIn(template, parts) }));
}

function parametersIn(template: string, parts: readonly string[]): Match['path'] {
  const named = template.split('/').map((name, at) => [name, parts[at] ?? ''] as const);
  return Object.fromEntries(
    named.flatMap(([name, value]) => (name.startsWith('{') ? [[name.slice(1, -1), decodeURIComponent(value)]] : [])),
  );
}
