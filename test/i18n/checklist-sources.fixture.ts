import type { ItemCode } from '../../src/domain/checklist.ts';
import type { Language } from '../../src/domain/words.ts';

/** Who says so: A a law or an authority's decision, B official guidance or research, C only what others have done. */
type Strength = 'A' | 'B' | 'C';
type Source = { strength: Strength } & Record<Language, string>;

/**
 * The sources of the checklist that the domain notes mark as verified, copied from their sections 1 to 5. What is only
 * general knowledge or our own inference there is not among them.
 */
export const verifiedSources = {
  localGovernmentAct29: {
    strength: 'A',
    fi: 'Kuntalaki 29 §',
    sv: 'Kommunallagen 29 §',
    en: 'Local Government Act, section 29',
  },
  localGovernmentAct23: {
    strength: 'A',
    fi: 'Kuntalaki 23 §',
    sv: 'Kommunallagen 23 §',
    en: 'Local Government Act, section 23',
  },
  opennessAct: {
    strength: 'A',
    fi: 'julkisuuslaki',
    sv: 'offentlighetslagen',
    en: 'Act on the Openness of Government Activities',
  },
  languageAct: {
    strength: 'A',
    fi: 'Kielilaki 423/2003',
    sv: 'Språklagen 423/2003',
    en: 'Language Act 423/2003',
  },
  digitalServicesAct: {
    strength: 'A',
    fi: 'Digipalvelulaki 306/2019',
    sv: 'Lagen om tillhandahållande av digitala tjänster 306/2019',
    en: 'Act on the Provision of Digital Services 306/2019',
  },
  facebookVideos: {
    strength: 'A',
    fi: 'aluehallintoviraston valvontapäätös Facebook-videoista',
    sv: 'regionförvaltningsverkets tillsynsbeslut om Facebookvideor',
    en: 'decision of the Regional State Administrative Agency on Facebook videos',
  },
  dutyToAnswer: {
    strength: 'A',
    fi: 'apulaisoikeuskanslerin ratkaisu OKA 2008/1345, sovellettuna kommentteihin',
    sv: 'biträdande justitiekanslerns avgörande OKA 2008/1345, tillämpat på kommentarer',
    en: 'decision OKA 2008/1345 of the Deputy Chancellor of Justice, applied to comments',
  },
  privacyOnline: {
    strength: 'A',
    fi: 'apulaisoikeuskanslerin ratkaisu OKV/727/1/2016',
    sv: 'biträdande justitiekanslerns avgörande OKV/727/1/2016',
    en: 'decision OKV/727/1/2016 of the Deputy Chancellor of Justice',
  },
  languageOnTwitter: {
    strength: 'A',
    fi: 'apulaisoikeuskanslerin sijaisen ratkaisu OKV/124/1/2017',
    sv: 'avgörande OKV/124/1/2017 av biträdande justitiekanslerns ställföreträdare',
    en: 'decision OKV/124/1/2017 of the substitute for the Deputy Chancellor of Justice',
  },
  languageOfNotices: {
    strength: 'A',
    fi: 'apulaisoikeuskanslerin ratkaisu OKA 2016/2485',
    sv: 'biträdande justitiekanslerns avgörande OKA 2016/2485',
    en: 'decision OKA 2016/2485 of the Deputy Chancellor of Justice',
  },
  sanchez: {
    strength: 'A',
    fi: 'Euroopan ihmisoikeustuomioistuin, Sanchez v. Ranska 15.5.2023, sovellettuna kuntaan',
    sv: 'Europadomstolen, Sanchez mot Frankrike 15.5.2023, tillämpat på kommuner',
    en: 'European Court of Human Rights, Sanchez v. France, 15 May 2023, applied to municipalities',
  },
  bonson2017: {
    strength: 'B',
    fi: 'Bonsón, Royo ja Ratkai 2017',
    sv: 'Bonsón, Royo och Ratkai 2017',
    en: 'Bonsón, Royo and Ratkai 2017',
  },
  depaula2016: {
    strength: 'B',
    fi: 'DePaula ja Dincelli 2016',
    sv: 'DePaula och Dincelli 2016',
    en: 'DePaula and Dincelli 2016',
  },
  iap2: {
    strength: 'B',
    fi: 'IAP2:n osallistumisen asteikko',
    sv: 'IAP2:s skala för deltagande',
    en: 'IAP2 spectrum of public participation',
  },
  epa: {
    strength: 'B',
    fi: 'Yhdysvaltain ympäristöviraston EPAn työkirja',
    sv: 'arbetsboken från EPA, USA:s miljömyndighet',
    en: 'workbook of the EPA, the environmental agency of the United States',
  },
  column: {
    strength: 'B',
    fi: 'Torsti Hyyryläisen kolumni kunnista somessa',
    sv: 'Torsti Hyyryläinens kolumn om kommunerna i sociala medier',
    en: 'Torsti Hyyryläinen’s column on municipalities and social media',
  },
  lappas2022: {
    strength: 'B',
    fi: 'Lappas, Triantafillidou ja Kani 2022',
    sv: 'Lappas, Triantafillidou och Kani 2022',
    en: 'Lappas, Triantafillidou and Kani 2022',
  },
  bortree2009: {
    strength: 'B',
    fi: 'Bortree ja Seltzer 2009',
    sv: 'Bortree och Seltzer 2009',
    en: 'Bortree and Seltzer 2009',
  },
  papunet: {
    strength: 'B',
    fi: 'Papunetin ohje somen saavutettavuudesta',
    sv: 'Papunets anvisning om tillgänglighet i sociala medier',
    en: 'Papunet’s guide to accessible social media',
  },
  nswSocialMedia: {
    strength: 'B',
    fi: 'Uuden Etelä-Walesin hallinnon someohje (Australia)',
    sv: 'anvisningen om sociala medier från delstaten New South Wales (Australien)',
    en: 'social media guidelines of the New South Wales Government (Australia)',
  },
  nswConsultations: {
    strength: 'B',
    fi: 'Uuden Etelä-Walesin hallinnon ohje kuulemisista (Australia)',
    sv: 'anvisningen om samråd från delstaten New South Wales (Australien)',
    en: 'guidelines on consultations of the New South Wales Government (Australia)',
  },
  gsa: {
    strength: 'B',
    fi: 'Yhdysvaltain GSA-viraston neuvot',
    sv: 'råd från myndigheten GSA i USA',
    en: 'advice of the GSA, an agency of the United States',
  },
  victoria: {
    strength: 'B',
    fi: 'Victorian osavaltion moderointiohje (Australia)',
    sv: 'modereringsanvisningen från delstaten Victoria (Australien)',
    en: 'moderation guide of the State of Victoria (Australia)',
  },
  oldham: {
    strength: 'B',
    fi: 'Oldhamin keskustelusäännöt (Englanti)',
    sv: 'Oldhams diskussionsregler (England)',
    en: 'Oldham’s rules of discussion (England)',
  },
  skr: {
    strength: 'B',
    fi: 'Ruotsin kuntaliiton SKR:n ohje',
    sv: 'anvisning från SKR, Sveriges Kommuner och Regioner',
    en: 'guide of SKR, the Swedish association of municipalities',
  },
  kirkkonummi: {
    strength: 'B',
    fi: 'Kirkkonummen kunnan someohje',
    sv: 'Kyrkslätts kommuns anvisning om sociala medier',
    en: 'social media guide of the municipality of Kirkkonummi',
  },
  southLanarkshire: {
    strength: 'B',
    fi: 'South Lanarkshiren kunnan esimerkki (Skotlanti)',
    sv: 'exempel från South Lanarkshires kommun (Skottland)',
    en: 'example of South Lanarkshire Council (Scotland)',
  },
  kaski2022: {
    strength: 'B',
    fi: 'Kaski 2022 (Tampereen yliopisto)',
    sv: 'Kaski 2022 (Tammerfors universitet)',
    en: 'Kaski 2022 (Tampere University)',
  },
  nottinghamshire: {
    strength: 'B',
    fi: 'Nottinghamshiren kreivikunnan kuulemisopas (Englanti)',
    sv: 'grevskapet Nottinghamshires guide om samråd (England)',
    en: 'consultation guide of Nottinghamshire County Council (England)',
  },
  boulder: {
    strength: 'B',
    fi: 'Boulderin kaupungin palauteopas (Yhdysvallat)',
    sv: 'staden Boulders guide om återkoppling (USA)',
    en: 'feedback toolkit of the City of Boulder (United States)',
  },
  rantamaki2021: {
    strength: 'C',
    fi: 'Rantamäki 2021',
    sv: 'Rantamäki 2021',
    en: 'Rantamäki 2021',
  },
} as const satisfies Record<string, Source>;

/** Of which sources each item speaks; what has none of A or B is municipalities' own practice. */
export const sourcesOf: Record<ItemCode, (keyof typeof verifiedSources)[]> = {
  B1: ['bonson2017', 'depaula2016'],
  B2: ['iap2', 'epa'],
  B3: ['column', 'lappas2022', 'bortree2009'],
  B4: ['localGovernmentAct29'],
  B5: ['localGovernmentAct29'],
  B6: ['digitalServicesAct', 'facebookVideos', 'papunet'],
  B7: ['languageAct', 'languageOnTwitter', 'languageOfNotices'],
  B8: ['nswSocialMedia', 'dutyToAnswer'],
  B9: ['nswConsultations', 'gsa'],
  B10: ['nswConsultations'],
  B11: ['localGovernmentAct29', 'privacyOnline'],
  D1: ['dutyToAnswer'],
  D2: ['nswSocialMedia', 'victoria'],
  D3: ['languageOnTwitter'],
  D4: ['bortree2009'],
  D5: ['victoria', 'oldham'],
  D6: ['sanchez', 'victoria'],
  D7: ['victoria'],
  D8: ['localGovernmentAct23', 'opennessAct', 'skr'],
  D9: ['kirkkonummi'],
  D10: ['southLanarkshire', 'kaski2022'],
  A1: ['nottinghamshire'],
  A2: ['localGovernmentAct29', 'nottinghamshire'],
  A3: ['nottinghamshire'],
  A4: ['iap2', 'boulder'],
  A5: ['boulder'],
  A6: ['dutyToAnswer'],
  A7: ['facebookVideos'],
  A8: ['privacyOnline'],
  A9: ['rantamaki2021'],
};

/** How an item says that it, or the rest of it, stands on practice alone. */
export const ownPractice: Record<Language, string> = {
  fi: 'kuntien oma käytäntö',
  sv: 'kommunernas egen praxis',
  en: 'municipalities’ own practice',
};
