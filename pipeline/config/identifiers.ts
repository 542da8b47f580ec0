// Codes of foreign systems: what each looks like, so that a slip of the keyboard is seen before a reader follows it.

import { z } from 'zod'
import { listOf } from './fields.ts'

const digits = (label: string, least: number, most: number) =>
  code(new RegExp(`^\\d{${least},${most}}$`), `${label} of ${least === most ? `${least}` : `${least} to ${most}`} digits`)

/** The systems of `ids` in the front matter, each with the form of its codes. */
export const systems = {
  omim: digits('an OMIM number', 6, 6),
  orpha: digits('an ORPHA number', 1, 7),
  icd10: code(/^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/, 'an ICD-10 code such as `G40.0`'),
  icd10cm: code(/^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/, 'an ICD-10-CM code such as `G40.0`'),
  icd11: code(/^[0-9A-HJ-NP-Z]{4}(?:\.[0-9A-Z]{1,2})?$/, 'an ICD-11 code such as `8A61.12`'),
  umls: code(/^C\d{7}$/, 'a UMLS concept such as `C3494976`'),
  gard: digits('a GARD number', 1, 6),
  meddra: digits('a MedDRA code', 8, 8),
  mondo: code(/^MONDO:\d{7}$/, 'a MONDO id such as `MONDO:0100062`'),
  mesh: code(/^[CD]\d{6,9}$/, 'a MeSH id such as `D004827`'),
  snomed: digits('a SNOMED CT id', 6, 18),
  gtr: code(/^C(?:N)?\d{6,7}$/, 'a GTR concept such as `C3554306`'),
  hgnc: code(/^\d{1,6}$/, 'an HGNC number, digits only'),
  ncbiGene: digits('an NCBI Gene number', 1, 10),
  ensembl: code(/^ENSG\d{11}$/, 'an Ensembl gene such as `ENSG00000107147`'),
  uniprot: code(/^(?:[OPQ]\d[A-Z0-9]{3}\d|[A-NR-Z]\d(?:[A-Z][A-Z0-9]{2}\d){1,2})$/, 'a UniProt accession such as `Q5JUK3`'),
  doi: code(/^10\.\d{4,9}\/\S+$/, 'a DOI such as `10.1212/WNL.0b013e3182698c8d`'),
  pmid: digits('a PMID', 1, 8),
  pmcid: code(/^PMC\d{1,9}$/, 'a PMCID such as `PMC3509478`'),
} as const
export type System = keyof typeof systems

/** `ids` of the front matter: lists of codes by system. */
export const identifiers = z.strictObject({
  omim: listOf(systems.omim),
  orpha: listOf(systems.orpha),
  icd10: listOf(systems.icd10),
  icd10cm: listOf(systems.icd10cm),
  icd11: listOf(systems.icd11),
  umls: listOf(systems.umls),
  gard: listOf(systems.gard),
  meddra: listOf(systems.meddra),
  mondo: listOf(systems.mondo),
  mesh: listOf(systems.mesh),
  snomed: listOf(systems.snomed),
  gtr: listOf(systems.gtr),
  hgnc: listOf(systems.hgnc),
  ncbiGene: listOf(systems.ncbiGene),
  ensembl: listOf(systems.ensembl),
  uniprot: listOf(systems.uniprot),
})

function code(pattern: RegExp, expected: string) {
  return z.string(expected).regex(pattern, expected)
}
