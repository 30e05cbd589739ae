export function limitsDocument(
  load: (path: string) => Promise<object>,
  src: string,
  work: string,
): Promise<{ markdown: string; faults: string[] }>
