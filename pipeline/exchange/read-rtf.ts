// Rich Text Format (1.9), as far as words go: enough to read a text that was saved from a word processor.

const skipped =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header\w?|footer\w?|generator|listtable|listoverridetable|themedata|datastore|fldinst|xmlnstbl|rsidtbl|latentstyles|pgdsctbl|operator|annotation|atnid|atnauthor)$/
const signs: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  sect: '\n',
  page: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '\u2011',
}

interface State {
  /** Whether words of this group are read. */
  readonly read: boolean
  /** How many plain signs stand in for each `\u`. */
  readonly stand: number
}

const token = /\\u(-?\d{1,7}) ?|\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}]+)/g

/** What was read so far; it changes token by token. */
interface Reading {
  readonly stack: State[]
  state: State
  words: string
  /** Plain signs to pass over, which stand in for a `\\u`. */
  skip: number
}
type Token = RegExpMatchArray

function say(reading: Reading, text: string): void {
  if (reading.state.read) reading.words += text
}

function sign(reading: Reading, text: string): void {
  if (reading.skip > 0) reading.skip -= 1
  else say(reading, text)
}

function readUnicode(reading: Reading, value: string): void {
  // Values above 32,767 are written as negative ones.
  say(reading, String.fromCharCode((Number(value) + 65_536) % 65_536))
  reading.skip = reading.state.stand
}

function readBrace(reading: Reading, brace: string): void {
  if (brace === '{') reading.stack.push(reading.state)
  else reading.state = reading.stack.pop() ?? reading.state
}

function readSymbol(reading: Reading, symbol: string): void {
  if (symbol === '*') reading.state = { ...reading.state, read: false }
  else say(reading, signs[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''))
}

function readWord(reading: Reading, word: string, value: string | undefined): void {
  if (skipped.test(word)) reading.state = { ...reading.state, read: false }
  else if (word === 'uc') reading.state = { ...reading.state, stand: Number(value ?? 1) }
  else say(reading, signs[word] ?? '')
}

function readToken(reading: Reading, [, unicode, byte, word, value, symbol, brace, plain]: Token): void {
  if (brace !== undefined) readBrace(reading, brace)
  else if (unicode !== undefined) readUnicode(reading, unicode)
  else if (byte !== undefined) sign(reading, new TextDecoder('windows-1252').decode(Uint8Array.of(Number.parseInt(byte, 16))))
  else if (symbol !== undefined) readSymbol(reading, symbol)
  else if (word !== undefined) readWord(reading, word, value)
  else for (const one of (plain ?? '').replace(/[\r\n]/g, '')) sign(reading, one)
}

/** The words of an RTF text; bytes that are not Unicode are taken for Windows-1252, which guesses. */
export function readRtf(rtf: string): string {
  const reading: Reading = { stack: [], state: { read: true, stand: 1 }, words: '', skip: 0 }
  for (const found of rtf.matchAll(token)) readToken(reading, found)
  return reading.words
}
