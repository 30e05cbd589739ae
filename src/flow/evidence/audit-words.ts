// How many were looked at, and how many are changed -> what an audit says of them, in whole sentences for none, one and many.

export function filesSentence(files: number): string {
  if (files === 0) return 'the bag holds no file'
  return files === 1
    ? 'the one file of the bag is as it was received'
    : `all ${files} files of the bag are as they were received`
}

export function changedFilesSentence(changed: number, unknown: number | null): string {
  const files = changed === 1 ? '1 file of the bag is' : `${changed} files of the bag are`
  return `${files} changed or missing, ${unknown ?? 'some'} not accounted for`
}

export function linesSentence(lines: number): string {
  return lines === 1
    ? "the journal's one line stands at its beginning"
    : `the journal's ${lines} lines follow from one another`
}

export function keysSentence(imports: number, changed: number): string {
  if (imports === 0) return 'no keys were imported'
  if (changed === 0)
    return imports === 1
      ? 'the one file of keys is as it was imported'
      : `all ${imports} files of keys are as they were imported`
  return `${changed} of ${imports} ${imports === 1 ? 'file' : 'files'} of keys ${changed === 1 ? 'is' : 'are'} changed or missing`
}

export function recordsSentence(records: number, changed: number): string {
  if (records === 0) return 'there is no record'
  if (changed === 0)
    return records === 1
      ? 'the one record is the bytes that its SHA-256 names'
      : `all ${records} records are the bytes that their SHA-256 names`
  const are = changed === 1 ? 'is not the bytes that its' : 'are not the bytes that their'
  return `${changed} of ${records} ${records === 1 ? 'record' : 'records'} ${are} SHA-256 names`
}
