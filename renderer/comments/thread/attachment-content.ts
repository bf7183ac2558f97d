import { useQuery } from '@tanstack/react-query';
import type { Output } from '../../../src/contract/index.ts';
import type { Attachment } from '../../../src/contract/record.ts';
import { type Live, OfficeFileContext, toRefusal } from '../../live/answers.ts';
import { useCall } from '../../live/index.ts';
import { use } from 'react';

export type Content = Output<'attachment.get'>;

/**
 * A file's bytes. They never change, so that, unlike other answers, they are not asked again after every
 * change; and they are forgotten soon after nobody shows them.
 */
export function useContent(attachment: Attachment, ask = true): Live<Content> {
  const call = useCall();
  const file = use(OfficeFileContext);
  const { data, error } = useQuery({
    queryKey: ['attachment', file, attachment.id],
    queryFn: () => call('attachment.get', { id: attachment.id }),
    enabled: ask,
    gcTime: 10_000,
  });
  if (data) return { at: 'answered', data };
  if (error) return { at: 'refused', refusal: toRefusal(error), data: undefined };
  return { at: 'asking', data: undefined };
}

/** The page's policy lets in pictures that are written into the page, and no others. */
export function dataUrl({ mediaType, base64 }: Content): string {
  return `data:${mediaType};base64,${base64}`;
}

export function isImage({ mediaType }: Pick<Attachment, 'mediaType'>): boolean {
  return mediaType.startsWith('image/');
}
