export function conformance(
  reader: object,
  parse: (raw: Buffer) => Promise<unknown>,
  data: string,
): Promise<{ markdown: string; faults: string[] }>
