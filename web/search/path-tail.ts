// Paths shortened to what tells them apart. Enters: paths; leaves: for each the fewest last names that no other shares.

export function pathTails(paths: readonly string[]): string[] {
  const pieces = paths.map((path) => path.split('/'))
  const lengths = pieces.map(() => 1)
  const tail = (index: number) => pieces[index]!.slice(-lengths[index]!).join('/')
  for (;;) {
    const holders = new Map<string, number[]>()
    for (let index = 0; index < paths.length; index += 1) {
      holders.set(tail(index), [...(holders.get(tail(index)) ?? []), index])
    }
    const longer = [...holders.values()]
      .filter((indexes) => indexes.length > 1)
      .flat()
      .filter((index) => lengths[index]! < pieces[index]!.length)
    if (longer.length === 0) return paths.map((_, index) => tail(index))
    for (const index of longer) lengths[index]! += 1
  }
}
