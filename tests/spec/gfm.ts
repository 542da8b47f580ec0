// GitHub's extensions of CommonMark, one thought an example, written for this project after the GFM specification
// (its text is under CC BY-SA 4.0; nothing of it is copied here) and after what GitHub does with notes, which it does not specify.

export interface Example {
  readonly section: string
  readonly number: number
  readonly markdown: string
  /** What a reader sees, as HTML. */
  readonly html: string
}

const rows: readonly (readonly [section: string, markdown: string, html: string])[] = [
  ['Tables', '| sign | age |\n| --- | --- |\n| jerks | weeks |', '<td>sign</td><td>age</td><td>jerks</td><td>weeks</td>'],
  [
    'Tables',
    '| a | b |\n| :-: | --: |\n| one | two |\nthree | four',
    '<td>a</td><td>b</td><td>one</td><td>two</td><td>three</td><td>four</td>',
  ],
  ['Tables', '| pipe |\n| --- |\n| left \\| right `x \\| y` |', '<td>pipe</td><td>left | right <code>x | y</code></td>'],
  ['Tables', '| one | two |\n| --- | --- |\n| end |\n> after', '<td>one</td><td>two</td><td>end</td><p>after</p>'],
  ['Tables', '| one | two |\n| --- | --- |\n| end |\n\nafter', '<td>one</td><td>two</td><td>end</td><p>after</p>'],
  ['Tables', '| one | two |\n| --- |\n| no table |', '<p>| one | two |\n| --- |\n| no table |</p>'],
  [
    'Tables',
    '| one | two |\n| --- | --- |\n| short |\n| right | long |',
    '<td>one</td><td>two</td><td>short</td><td>right</td><td>long</td>',
  ],
  ['Tables', '| only | heads |\n| --- | --- |', '<td>only</td><td>heads</td>'],
  [
    'Tables',
    '| **bold** | [link](https://example.org) |\n| --- | --- |\n| ~~old~~ | *new* |',
    '<td><b>bold</b></td><td>link</td><td>old</td><td>new</td>',
  ],
  ['Tables', 'before\n| a | b |\n| --- | --- |\n| c | d |', '<p>before</p><td>a</td><td>b</td><td>c</td><td>d</td>'],
  ['Tables', '- item\n\n  | in | list |\n  | --- | --- |\n  | x | y |', '<li>item</li><td>in</td><td>list</td><td>x</td><td>y</td>'],
  ['Task lists', '- [ ] call\n- [x] write', '<li>call</li><li>write</li>'],
  ['Task lists', '- [X] done\n  - [ ] inner\n- plain', '<li>done</li><li>inner</li><li>plain</li>'],
  ['Task lists', '1. [ ] first\n2. [x] second', '<li>first</li><li>second</li>'],
  ['Task lists', '- [] no box\n- [ x] none either', '<li>[] no box</li><li>[ x] none either</li>'],
  ['Task lists', '- [ ]\n- [x]word', '<li>[ ]</li><li>[x]word</li>'],
  ['Strikethrough', '~~Hi~~ hello, ~there~ world', '<p><del>Hi</del> hello, <del>there</del> world</p>'],
  ['Strikethrough', 'This ~~has a\n\nnew paragraph~~.', '<p>This ~~has a</p><p>new paragraph~~.</p>'],
  ['Strikethrough', 'This will ~~~not~~~ strike.', '<p>This will ~~~not~~~ strike.</p>'],
  ['Strikethrough', '~~**both** and `code`~~', '<p><del><b>both</b> and <code>code</code></del></p>'],
  ['Autolinks', 'www.example.org', '<p>www.example.org</p>'],
  ['Autolinks', 'See www.example.org/help for more.', '<p>See www.example.org/help for more.</p>'],
  ['Autolinks', '(www.example.org/search?q=Markup+(business))', '<p>(www.example.org/search?q=Markup+(business))</p>'],
  [
    'Autolinks',
    'www.example.org/a.b., or https://example.org/x?y=1&z=2.',
    '<p>www.example.org/a.b., or https://example.org/x?y=1&amp;z=2.</p>',
  ],
  ['Autolinks', 'http://example.org, ftp://example.org', '<p>http://example.org, ftp://example.org</p>'],
  ['Autolinks', 'nurse@clinic.example and a.b-c_d@a.b', '<p>nurse@clinic.example and a.b-c_d@a.b</p>'],
  ['Autolinks', 'not.a.link@ and hello@mail+xyz.example', '<p>not.a.link@ and hello@mail+xyz.example</p>'],
  ['Autolinks', 'https://encyclopedia.example/wiki/Fever_(sign)&lt;', '<p>https://encyclopedia.example/wiki/Fever_(sign)&lt;</p>'],
  ['Notes', 'Word.[^1]\n\n[^1]: Told below.', '<p>Word.</p><p>Told below.</p>'],
  [
    'Notes',
    'A[^long] and B[^long].\n\n[^long]: First.\n\n    Second paragraph.\n\n    - and a list',
    '<p>A and B.</p><p>First.</p><p>Second paragraph.</p><li>and a list</li>',
  ],
  ['Notes', 'No such note[^none].', '<p>No such note[^none].</p>'],
  ['Notes', 'Nobody asks.\n\n[^unused]: Yet it was written.', '<p>Nobody asks.</p><p>Yet it was written.</p>'],
  ['Notes', '| cell[^t] |\n| --- |\n| *x*[^t] |\n\n[^t]: Of the table.', '<td>cell</td><td>x</td><p>Of the table.</p>'],
  ['Raw HTML', '<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> is not allowed. </xmp>\n</blockquote>', '<p>is not allowed.</p>'],
]

export const examples: readonly Example[] = rows.map(([section, markdown, html], index) => ({ section, number: index + 1, markdown, html }))
