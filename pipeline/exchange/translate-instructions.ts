// For translators, who read the language of the source; the only words of a publication that are not in labels.

/** How to fill in the file. The code lines themselves must not be shown here: they would be read as codes. */
export const instructions: readonly string[] = [
  'HOW TO TRANSLATE THIS FILE',
  'Lines that begin with a number sign, like this one, are for you. You need not translate them.',
  '1. Type your translation over each line of text. One text, one line.',
  '2. Leave the code lines as they are: five signs in double brackets above each text.',
  '3. Numbers in single brackets mark bold words, links and notes: [1]like this[/1], or [2] alone. Keep each one, round the words it belongs to. You may change their order.',
  '4. Keep all doses, units, telephone numbers, and names of genes and medicines. Write numbers as your language does.',
  '5. Translate the meaning, in words that an eleven-year-old can read. Ask us when something is not clear.',
  '6. Save the file as plain text (UTF-8) and send it back. A file that is only partly done is welcome too.',
]

/** Stands before the last code line. */
export const endOfFile = 'The end. Nothing stands below the next line.'
