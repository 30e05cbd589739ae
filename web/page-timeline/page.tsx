export default function TimelinePage() { return null }
