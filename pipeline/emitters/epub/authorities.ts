// Where the codes of a system are at home: EPUB 3.3 names the authority of a subject by its address when it has no short name.

const authorities: Readonly<Record<string, string>> = {
  omim: 'https://omim.org/',
  orpha: 'https://www.orpha.net/',
  icd10: 'https://icd.who.int/browse10/',
  icd10cm: 'https://www.cdc.gov/nchs/icd/icd-10-cm/',
  icd11: 'https://icd.who.int/browse11/',
  umls: 'https://uts.nlm.nih.gov/uts/umls/',
  gard: 'https://rarediseases.info.nih.gov/',
  meddra: 'https://www.meddra.org/',
  mondo: 'https://monarchinitiative.org/',
  mesh: 'https://id.nlm.nih.gov/mesh/',
  snomed: 'http://snomed.info/sct',
  gtr: 'https://www.ncbi.nlm.nih.gov/gtr/',
  hgnc: 'https://www.genenames.org/',
  ncbiGene: 'https://www.ncbi.nlm.nih.gov/gene/',
  ensembl: 'https://www.ensembl.org/',
  uniprot: 'https://www.uniprot.org/',
}

/** The address that stands for a code system; `undefined` for a system without one. */
export function authorityOf(system: string): string | undefined {
  return Object.hasOwn(authorities, system) ? authorities[system] : undefined
}
