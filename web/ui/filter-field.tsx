// A field that narrows the list below it while one types.
export function FilterField(props: { id?: string; label: string; value: string; set: (value: string) => void }) {
  const { id, label, value, set } = props
  return (
    <input
      id={id}
      className="field"
      type="search"
      value={value}
      placeholder={label}
      aria-label={label}
      onChange={(event) => set(event.target.value)}
    />
  )
}
