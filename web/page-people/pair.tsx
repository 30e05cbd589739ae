export default function PairPage() { return null }
