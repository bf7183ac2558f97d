/**
 * The closed set of ways in which the core refuses. Every code has its sentence, with the remedy,
 * in every language (i18n `error.<code>`), or the program does not compile. The parameters named here are
 * what the sentence may mention; residents' words never are.
 */
export const errorCodes = [
  'call.unknown',
  'call.invalid',
  'call.cancelled',
  'core.gone',
  'core.goneDone',
  'core.goneNotDone',
  'core.start',
  'internal',
  'office.notFound',
  'office.notOffice',
  'office.newer',
  'office.damaged',
  'office.inUse',
  'office.exists',
  'office.unwritable',
  'office.diskFull',
  'office.gone',
  'office.none',
  'backup.diskFull',
  'backup.unwritable',
  'backup.damaged',
  'backup.notFound',
  'backup.noPlace',
  'backup.placeInside',
  'recover.nothing',
  'missing',
  'channel.countedInFuture',
  'channel.inUse',
  'channel.duplicate',
  'unit.inUse',
  'unit.duplicate',
  'reply.beforeComment',
  'reply.inFuture',
  'reply.promisedInPast',
  'reply.unfilled',
  'comment.inFuture',
  'comment.nothingToMask',
  'thread.notClosed',
  'thread.notWaiting',
  'snooze.inPast',
  'attachment.type',
  'attachment.tooLarge',
  'attachment.empty',
  'attachment.onlyEvidence',
  'moderation.needsEvidence',
  'moderation.needsReview',
  'moderation.reviewInPast',
  'moderation.inFuture',
  'moderation.beforeComment',
  'moderation.reversed',
  'ground.criticism',
  'ground.duplicate',
  'ground.builtIn',
  'referral.over',
  'template.duplicate',
  'theme.duplicate',
  'theme.archived',
  'theme.mergeSelf',
  'theme.inFuture',
  'theme.resultTooEarly',
  'preparation.nothing',
  'preparation.wantedTooEarly',
  'post.published',
  'series.noDay',
  'series.noTurns',
  'series.tooLong',
  'post.needsReason',
  'post.needsPromise',
  'post.needsChecklistReason',
  'checklist.unknownItem',
  'checklist.duplicateItem',
  'checklist.phaseOrder',
  'checklist.wordsMissing',
  'promise.dueGone',
  'promise.dueBeforeMade',
  'promise.inFuture',
  'promise.tooEarly',
  'promise.over',
  'promise.notOver',
  'promise.toldByPost',
  'promise.unfilled',
  'promise.noChannel',
  'media.type',
  'media.heic',
  'media.empty',
  'media.tooLarge',
  'media.twice',
  'media.captions',
  'media.captionsEncoding',
  'media.diskFull',
  'media.lost',
  'media.broken',
  'media.none',
  'variant.published',
  'variant.inFuture',
  'variant.onPlatform',
  'layer.duplicate',
  'layer.eventFromFile',
  'layer.chainMade',
  'ics.notCalendar',
  'ics.unclosed',
  'ics.noEvents',
  'ics.tooMany',
  'subscription.notOurs',
  'handover.ofCopy',
  'handover.notCopy',
  'handover.passphrase',
  'handover.wrongPassphrase',
  'handover.damaged',
  'handover.notSealed',
  'handover.notReturn',
  'handover.isReturn',
  'handover.otherOffice',
  'return.none',
  'return.undecided',
  'history.nothingToUndo',
  'history.nothingToRedo',
  'history.conflict',
  'file.notFound',
  'file.unreadable',
  'file.tooLarge',
  'file.unwritable',
  'import.unrecognised',
  'import.empty',
  'import.dailyBreakdown',
  'import.damagedIds',
  'import.missingColumn',
  'import.mappingColumn',
  'import.notATable',
  'import.badArchive',
  'import.tooManyFiles',
  'import.archiveLocked',
  'import.oldExcel',
  'import.packed',
  'import.brokenJson',
  'import.valueTooLarge',
  'import.savedError',
  'import.runUndone',
  'import.undoPlans',
  'import.changedSincePreview',
  'import.noChannel',
  'import.noMapping',
  'import.noTopic',
  'report.month',
  'report.future',
  'report.notOver',
  'report.needsCorrection',
  'report.quotePersonal',
  'report.quoteLong',
  'pdf.noEngine',
  'pdf.failed',
  'planTemplate.duplicate',
  'planTemplate.emptyMonth',
  'print.noPrinter',
  'print.failed',
  'link.notHttps',
  'erasure.nothing',
  'erasure.termsTooShort',
  'retention.holdTooLong',
  'openData.notOurs',
  'openData.newer',
  'openData.folderNotEmpty',
  'openData.row',
  'openData.fileMissing',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type ErrorParams = Readonly<Record<string, string | number>>;

/** A refusal as it travels over the wire. `reference` leads to the log for what is `internal`. */
export type RefusalData = { code: ErrorCode; params: ErrorParams; reference?: string };

/** The only error that the core throws on purpose. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly reference: string | undefined;

  constructor(code: ErrorCode, params: ErrorParams = {}, reference?: string) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.reference = reference;
  }

  toData(): RefusalData {
    return {
      code: this.code,
      params: this.params,
      ...(this.reference === undefined ? {} : { reference: this.reference }),
    };
  }

  static from(data: RefusalData): Refusal {
    return new Refusal(data.code, data.params, data.reference);
  }
}

/** Ends the request with a clear answer: what is wrong and, in its sentence, what to do. */
export function refuse(code: ErrorCode, params?: ErrorParams): never {
  throw new Refusal(code, params);
}
