/**
 * The desk's own script: one-letter keys (which can be switched off), focus that follows the list, and nothing that the
 * pages need.
 */
export const script = `(() => {
  const one = (selector, from = document) => from.querySelector(selector)
  const dialog = () => one('#keys')
  const off = 'newswright-desk-keys-off'
  const remembered = () => { try { return localStorage.getItem(off) === 'yes' } catch { return false } }
  let keysOff = remembered()
  let lastUndo

  document.documentElement.classList.add('scripted')
  const lines = () => [...document.querySelectorAll('.entries [data-line]')]
  const current = () => document.activeElement?.closest?.('[data-line]') || one('article[data-line]')
  const go = (line) => { if (line) { line.focus({ preventScroll: true }); line.scrollIntoView({ block: 'nearest' }) } }
  const step = (by) => {
    const all = lines()
    const at = all.indexOf(document.activeElement?.closest?.('.entries [data-line]'))
    go(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))])
  }
  const press = (key) => {
    const line = current() || lines()[0]
    const button = line && one('[data-key="' + key + '"]', line)
    if (button) { go(line); button.click() }
    return Boolean(button)
  }
  const note = () => {
    const field = current() && one('[data-note]', current())
    if (field) { field.closest('details').open = true; field.focus() }
    return Boolean(field)
  }
  const undo = () => {
    const button = (lastUndo?.isConnected && lastUndo) || one('#said [data-undo]')
    if (button) button.click()
    return Boolean(button)
  }
  const help = () => {
    const box = dialog()
    if (!box) return false
    one('#keys-on').checked = !keysOff
    if (!box.open) box.showModal()
    return true
  }
  const keys = {
    j: () => step(1), k: () => step(-1), n: note, u: undo, '?': help,
    o: () => { const link = current() && one('[data-open]', current()); if (link) link.click() },
    '/': () => { const field = one('[data-search]'); if (field) field.focus(); else location.assign(one('.desk-nav a[href$="articles/"]').href) },
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || dialog()?.open) return
    if (event.target.closest('input, textarea, select, [contenteditable]')) {
      if (event.key === 'Escape') go(current())
      return
    }
    if (keysOff && event.key !== '?') return
    const act = keys[event.key]
    if (act) { event.preventDefault(); act() }
    else if (/^[phxli]$/.test(event.key) && press(event.key)) event.preventDefault()
  })
  document.addEventListener('click', (event) => { if (event.target.closest('[data-keys]')) help() })
  document.addEventListener('change', (event) => {
    if (event.target.id !== 'keys-on') return
    keysOff = !event.target.checked
    try { localStorage.setItem(off, keysOff ? 'yes' : 'no') } catch { /* The choice holds for this page. */ }
  })

  const tell = (text) => { const box = one('#said'); if (box) { box.className = 'said unseen'; box.textContent = text } }
  document.addEventListener('htmx:beforeRequest', (event) => { event.target.closest?.('[data-line]')?.setAttribute('aria-busy', 'true') })
  document.addEventListener('htmx:afterSwap', (event) => {
    const line = one('[data-line="' + CSS.escape(event.detail.target.dataset.line || '') + '"]')
    if (!line) return
    lastUndo = one('[data-undo]', line) || undefined
    tell(line.querySelector('p')?.textContent.trim() || '')
    const next = line.classList.contains('decided') && line.nextElementSibling
    go(next || line)
  })
  const failed = (event) => event.target.closest?.('[data-line]')?.removeAttribute('aria-busy')
  document.addEventListener('htmx:sendError', failed)
  document.addEventListener('htmx:responseError', failed)
})()
`
