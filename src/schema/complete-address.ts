/** A path in the hub folder rather than a host name. */
const FILE_NAME = /\.(eml|mbox|txt|csv|list|md)$|^[^/]+\.(ics|ical)$/i

/** The address meant by what people paste: `feed:` forms become http(s), `webcal:` https, a bare domain becomes https; paths stay. */
export function completeAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^feed:(\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
    .replace(/^webcals?:\/\//i, 'https://')
  const isBareHost = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(:\d+)?(\/|$)/i.test(address)
  return isBareHost && !FILE_NAME.test(address) ? `https://${address}` : address
}
