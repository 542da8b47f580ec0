// Systems of codes as other programs know them: by name, by object identifier (OID) and by address.

import type { System } from '../config/identifiers.ts'

export interface CodeSystem {
  readonly name: string
  /** As HL7 registers it; a request of an Infobutton names its system by it. */
  readonly oid?: string
  /** As FHIR names it. */
  readonly uri?: string
}

/** The systems of `ids` in the front matter whose codes name a condition or a gene. */
const codeSystems: Readonly<Record<System, CodeSystem>> = {
  omim: { name: 'OMIM', oid: '2.16.840.1.113883.6.174', uri: 'http://www.omim.org' },
  orpha: { name: 'ORPHA', uri: 'http://www.orpha.net' },
  icd10: { name: 'ICD-10', oid: '2.16.840.1.113883.6.3', uri: 'http://hl7.org/fhir/sid/icd-10' },
  icd10cm: { name: 'ICD-10-CM', oid: '2.16.840.1.113883.6.90', uri: 'http://hl7.org/fhir/sid/icd-10-cm' },
  icd11: { name: 'ICD-11', uri: 'http://id.who.int/icd/release/11/mms' },
  umls: { name: 'UMLS', oid: '2.16.840.1.113883.6.86', uri: 'http://www.nlm.nih.gov/research/umls' },
  gard: { name: 'GARD' },
  meddra: { name: 'MedDRA', oid: '2.16.840.1.113883.6.163', uri: 'https://www.meddra.org' },
  mondo: { name: 'MONDO', oid: '2.16.840.1.113883.3.9216', uri: 'http://purl.obolibrary.org/obo/mondo.owl' },
  mesh: { name: 'MeSH', oid: '2.16.840.1.113883.6.177', uri: 'https://meshb.nlm.nih.gov' },
  snomed: { name: 'SNOMED CT', oid: '2.16.840.1.113883.6.96', uri: 'http://snomed.info/sct' },
  gtr: { name: 'GTR' },
  hgnc: { name: 'HGNC', oid: '2.16.840.1.113883.6.281', uri: 'http://www.genenames.org' },
  ncbiGene: { name: 'NCBI Gene' },
  ensembl: { name: 'Ensembl', uri: 'http://www.ensembl.org' },
  uniprot: { name: 'UniProt' },
  doi: { name: 'DOI' },
  pmid: { name: 'PubMed' },
  pmcid: { name: 'PubMed Central' },
}

/** Names of systems by their keys. */
export const systemNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(codeSystems).map(([key, { name }]) => [key, name]),
)

/** The system with this key. */
export function codeSystemOf(key: string): CodeSystem | undefined {
  return Object.hasOwn(codeSystems, key) ? codeSystems[key as System] : undefined
}
