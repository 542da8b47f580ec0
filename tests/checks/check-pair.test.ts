// Right translations raise no alarm; each planted error is found.

import { describe, expect, it } from 'vitest'
import { checkPair } from '../../pipeline/checks/check-pair.ts'
import { findingKinds, severityOf } from '../../pipeline/checks/finding.ts'
import { encode } from '../../pipeline/localize/segment-text.ts'
import { strong, words } from '../localize/tree.ts'

const plain = (source: string) => ({ source, codes: [] })
const coded = encode(words('Give ', strong('2.5 mL'), ' of 1,000 units in 24 hours.'))
const dose = { source: coded.text, codes: coded.codes }
const gene = plain('A change in KCNT1 (c.1283G>A) is found in 7 of 10 children.')
const phone = plain('Call 0800 111 222 or write to help@example.org.')
const band = plain('Chromosome 9, place 9q34.3')
const small = plain('The dose is 5 mg/kg, not more than 250 mcg at 38.5 °C.')

const find = ({ source, codes }: typeof dose, lang: string, target: string) =>
  checkPair({ source, codes, target, sourceLang: 'en', lang, symbols: new Set(['CFTR']) }).map(({ kind }) => kind)

describe('a right translation', () => {
  it.each<[string, typeof dose, string]>([
    ['es', dose, 'Administre [1]2,5 ml[/1] de 1.000 unidades en 24 horas.'],
    ['es', dose, 'En 24 horas, dé [1]2,5 ml[/1] de 1000 unidades.'],
    ['es', dose, 'Administre [1]2.5 ml[/1] de 1000 unidades en 24 horas.'],
    ['es-MX', dose, 'Administre [1]2.5 mL[/1] de 1,000 unidades en 24 horas.'],
    ['fr', dose, 'Donner [1]2,5 ml[/1] de 1\u202f000 unités en 24 heures.'],
    ['fr', dose, 'Donner [1]2,5\u00a0mL[/1] de 1\u00a0000 unités en 24 heures.'],
    ['de', dose, 'Geben Sie [1]2,5 ml[/1] von 1.000 Einheiten in 24 Stunden.'],
    ['ar-EG', dose, 'أعط [1]٢٫٥ مل[/1] من ١٬٠٠٠ وحدة خلال ٢٤ ساعة.'],
    ['ar', dose, 'أعط [1]2.5 مل[/1] من 1000 وحدة خلال 24 ساعة.'],
    ['fa', dose, '[1]۲٫۵ میلی‌لیتر[/1] از ۱۰۰۰ واحد در ۲۴ ساعت بدهید.'],
    ['zh', dose, '24小时内给[1]2.5毫升[/1]，1,000单位。'],
    ['hi', dose, '२४ घंटे में [1]२.५ मिली[/1] १,००० यूनिट दें।'],
    ['vi', dose, 'Cho [1]2,5 ml[/1] trong 1.000 đơn vị trong 24 giờ.'],
    ['so', dose, 'Sii [1]2.5 mL[/1] oo ah 1,000 unug 24 saacadood gudahood.'],
    ['ru', dose, 'Дайте [1]2,5 мл[/1] из 1000 единиц за 24 часа.'],
    ['es', gene, 'En 7 de cada 10 niños se encuentra un cambio en KCNT1 (c.1283G>A).'],
    ['ar', gene, 'يوجد تغير في \u200eKCNT1\u200e (c.1283G>A) لدى ٧ من كل ١٠ أطفال.'],
    ['fr', gene, 'Un changement dans KCNT1 (c.1283G>A) est trouvé chez 7 enfants sur 10.'],
    ['zh', gene, '10个孩子中有7个的KCNT1（c.1283G>A）有变化。'],
    ['es', phone, 'Llame al 0800-111-222 o escriba a help@example.org.'],
    ['fr', phone, 'Appelez le 0800\u00a0111\u00a0222 ou écrivez à help@example.org.'],
    ['es', small, 'La dosis es de 5 mg/kg, no más de 250 µg a 38,5 °C.'],
    ['ru', small, 'Доза 5 мг/кг, не более 250 мкг при 38,5 °C.'],
    ['vi', small, 'Liều là 5 mg/kg, không quá 250 mcg ở 38,5 °C.'],
    ['fr', band, 'Chromosome 9, position 9q34.3'],
    ['ar', band, 'الكروموسوم 9، الموضع 9q34.3'],
    ['es', plain('It starts in the first six months.'), 'Empieza en los primeros 6 meses.'],
    ['es', plain('Ask about CFTR.'), 'Pregunte por CFTR.'],
    ['ar', plain('MedlinePlus: Seizures'), 'MedlinePlus: النوبات'],
    ['ar', plain('Genetic Testing Registry: tests for CFTR'), 'سجل الفحوص الجينية (Genetic Testing Registry): فحوص CFTR'],
    ['de', plain('About 1 in 900,000 people have it.'), 'Etwa 1 von 900.000 Menschen hat es.'],
  ])('into %s: %#', (lang, pair, target) => {
    expect(find(pair, lang, target)).toEqual([])
  })
})

describe('a planted error', () => {
  it.each<[string, typeof dose, string, string]>([
    ['fr', band, 'symbols', 'Chromosome 9, position 9q34,3'],
    ['fr', band, 'symbols', 'Chromosome 9, position 9q43.3'],
    ['es', dose, 'numbers', 'Administre [1]25 ml[/1] de 1.000 unidades en 24 horas.'],
    ['es', dose, 'numbers', 'Administre [1]2,5 ml[/1] de 1.000 unidades en 42 horas.'],
    ['es', dose, 'numbers', 'Administre [1]2,5 ml[/1] de 10.000 unidades en 24 horas.'],
    ['es', dose, 'numbers', 'Administre [1]2,5 ml[/1] de unidades en 24 horas.'],
    ['es-ES', dose, 'numbers', 'Administre [1]2,5 ml[/1] de 1,000 unidades en 24 horas.'],
    ['es', dose, 'number-format', 'Administre [1]2.5 ml[/1] de 1,000 unidades en 24 horas.'],
    ['fr', dose, 'numbers', 'Donner [1]0,25 ml[/1] de 1 000 unités en 24 heures.'],
    ['ar-EG', dose, 'numbers', 'أعط [1]٢٫٥ مل[/1] من ١٬٠٠٠ وحدة خلال ٤٢ ساعة.'],
    ['zh', dose, 'numbers', '24小时内给[1]25毫升[/1]，1,000单位。'],
    ['es', dose, 'units', 'Administre [1]2,5 mg[/1] de 1.000 unidades en 24 horas.'],
    ['ar', dose, 'units', 'أعط [1]2.5 ملغ[/1] من 1000 وحدة خلال 24 ساعة.'],
    ['zh', dose, 'units', '24小时内给[1]2.5毫克[/1]，1,000单位。'],
    ['es', small, 'units', 'La dosis es de 5 mg/kg, no más de 250 mg a 38,5 °C.'],
    ['es', small, 'units', 'La dosis es de 5 mg, no más de 250 mcg a 38,5 °C.'],
    ['es', dose, 'codes', 'Administre 2,5 ml de 1.000 unidades en 24 horas.'],
    ['es', dose, 'codes', 'Administre [1]2,5 ml de 1.000 unidades en 24 horas.'],
    ['es', dose, 'codes', 'Administre [1]2,5 ml[/1] de [2]1.000 unidades en 24 horas.'],
    ['es', dose, 'codes', 'Administre [1]2,5 [1]ml[/1][/1] de 1.000 unidades en 24 horas.'],
    ['es', gene, 'symbols', 'En 7 de cada 10 niños se encuentra un cambio en KCNT2 (c.1283G>A).'],
    ['es', gene, 'symbols', 'En 7 de cada 10 niños se encuentra un cambio en KСNT1 (c.1283G>A).'],
    ['es', gene, 'symbols', 'En 7 de cada 10 niños se encuentra un cambio en KCNT1 (c.1283G>T).'],
    ['es', gene, 'symbols', 'En 7 de cada 10 niños se encuentra un cambio en el gen (c.1283G>A).'],
    ['es', plain('Ask about CFTR.'), 'symbols', 'Pregunte por CTFR.'],
    ['es', phone, 'phones', 'Llame al 0800 111 223 o escriba a help@example.org.'],
    ['es', phone, 'addresses', 'Llame al 0800 111 222 o escriba a ayuda@example.org.'],
    ['ar', plain('The seizures are hard to stop at home.'), 'script', 'Les crises sont difficiles a arreter.'],
    ['ar', plain('MedlinePlus: Seizures'), 'script', 'MedlinePlus: Seizures'],
    ['ar', plain('Stay with your child until help comes.'), 'script', 'Stay with your child حتى تصل المساعدة.'],
    ['es', plain('The seizures are hard to stop at home.'), 'script', 'Приступы трудно остановить дома.'],
    ['es', plain('The child stops breathing.'), 'mojibake', 'El niÃ±o deja de respirar.'],
    ['es', plain('The child stops breathing.'), 'mojibake', 'El ni\ufffdo deja de respirar.'],
    ['es', plain('The child stops breathing.'), 'invisible', 'El niño deja\u0007 de respirar.'],
    ['es', plain('Read this page.'), 'markup', 'Lea [esta página](javascript:alert(1)).'],
    ['es', plain('Read this page.'), 'markup', 'Lea <script>alert(1)</script> esta página.'],
    ['es', plain('Read this page.'), 'markup', '# Lea esta página.'],
    ['es', plain('Read this page.'), 'markup', 'Lea {{title}} esta página.'],
  ])('into %s: %#', (lang, pair, kind, target) => {
    expect(find(pair, lang, target)).toContain(kind)
  })
})

it('every kind of finding has a severity', () => {
  expect(findingKinds.map(severityOf)).not.toContain(undefined)
})
