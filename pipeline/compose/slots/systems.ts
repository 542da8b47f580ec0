// Names of code systems as their owners write them; they are names, the same in every language.
const names: Readonly<Record<string, string>> = {
  omim: 'OMIM',
  orpha: 'Orphanet (ORPHA)',
  icd10: 'ICD-10',
  icd10cm: 'ICD-10-CM',
  icd11: 'ICD-11',
  umls: 'UMLS',
  gard: 'GARD',
  mondo: 'MONDO',
  mesh: 'MeSH',
  snomed: 'SNOMED CT',
  meddra: 'MedDRA',
  gtr: 'GTR',
  hgnc: 'HGNC',
  ncbiGene: 'NCBI Gene',
  ensembl: 'Ensembl',
  uniprot: 'UniProt',
  medlineplus: 'MedlinePlus',
}

/** The name of a code system by its key in front matter. */
export function systemName(key: string): string {
  return names[key] ?? key
}
