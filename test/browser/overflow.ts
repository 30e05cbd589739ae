// What runs out of a page to the side.

/** Evaluated in the page: by how much it is too wide, and the first element that sticks out; '' where it fits. */
export const overflowing = `(() => {
  const width = document.documentElement.clientWidth
  const over = document.documentElement.scrollWidth - width
  if (over <= 0 && width <= innerWidth && innerWidth <= 390) return ''
  const inScroller = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true
    }
    return false
  }
  const out = [...document.querySelectorAll('main *')].find((one) => one.getBoundingClientRect().right > 391 && !inScroller(one))
  return over + ' px, window ' + innerWidth + ' px, by ' + (out ? out.tagName + '.' + out.getAttribute('class') : 'nothing in particular')
})()`
