// Every reader-facing word that is not in the source, by name. The words themselves stand in templates/labels/<lang>.yml.

export const labelNames = [
  // languages and parts of a page
  'languageName', 'contents', 'skipToContent', 'youAreHere', 'home', 'aToZ', 'allPages', 'siteTitleSuffix', 'breadcrumb', 'mainNavigation', 'languages',
  'otherNames', 'shortName', 'genes', 'relatedGenes', 'relatedConditions', 'relatedPages', 'inheritance', 'frequency', 'identifiers',
  'resources', 'references', 'notes', 'glossary', 'keyFacts', 'aboutThisPage', 'disclaimer', 'otherFormats', 'collections', 'inThisCollection', 'search', 'symbol', 'fullName', 'location',
  // kinds, one and many
  'condition', 'conditions', 'gene', 'genesKind', 'article', 'articles', 'explainer', 'explainers', 'term', 'terms', 'collection',
  // callouts
  'emergency', 'warning', 'note', 'tip', 'keyMessage', 'action', 'checklist', 'questions',
  // review and revision; {name} stands for what is poured in
  'reviewNone', 'reviewNoneDetail', 'reviewedBy', 'reviewDue', 'reviewExpired', 'revision', 'updated', 'published', 'publisher', 'licence', 'contact', 'webAddress', 'translationUnreviewed', 'machineTranslated', 'translatedFrom', 'englishTitle',
  // resources
  'resourceTesting', 'resourceRegistry', 'resourceSupport', 'resourceTrials', 'resourceCatalog', 'resourceArticles', 'resourceTopic', 'resourceEncyclopedia', 'resourceFaq',
  // inheritance patterns
  'inheritanceAd', 'inheritanceAr', 'inheritanceXlr', 'inheritanceXld', 'inheritanceDeNovo', 'inheritanceMt', 'inheritanceUnknown',
  // small words of the formats
  'figure', 'figureCredit', 'table', 'pageOf', 'backToText', 'noteMark', 'citationMark', 'link', 'links', 'linkMark', 'row', 'ticked', 'notTicked', 'writeHere', 'inLanguage', 'formatHtml', 'formatPdf', 'formatEpub', 'formatText', 'cover', 'landmarks', 'startReading', 'pageList', 'endOf',
  'listItem', 'image', 'quote', 'endQuote', 'codeBlock', 'disclaimerText', 'seeAlso', 'doi', 'pubmed', 'pubmedCentral', 'casesDescribed', 'frequencyUnknown', 'prevalence', 'asOf', 'formerName', 'abbreviation', 'preferredElsewhere', 'unreviewedShort', 'accessibilitySummary', 'emptyLibrary', 'letterOther',
] as const

export type LabelName = (typeof labelNames)[number]

/** The labels of one language. `{page}` and the like are holes, filled by `compose` or an emitter. */
export type Labels = Readonly<Record<LabelName, string>>
