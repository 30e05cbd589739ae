// A path on one line. Where it is too long its folder gives way first: the end tells files apart.

export function PathText({ path }: { path: string }) {
  const cut = path.lastIndexOf('/', path.length - 2) + 1
  return (
    <span className="path-text">
      <span className="path-folder">{path.slice(0, cut)}</span>
      <span className="path-file">{path.slice(cut)}</span>
    </span>
  )
}
