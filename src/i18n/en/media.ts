import type { media as fi } from '../fi/media.ts';

export const media: Record<keyof typeof fi, string> = {
  'media.title': 'Pictures and videos',
  'media.count_one': '{{count}} file',
  'media.count_other': '{{count}} files',
  'media.drop': 'Drop pictures and videos here, or paste a picture from the clipboard.',
  'media.dropHere': 'Drop into the post',
  'media.choose': 'Choose files',
  'media.pasted': 'Pasted picture {{at}}',
  'media.copying': 'Copying: {{name}}',
  'media.list': 'The post’s pictures and videos',
  'media.pixels': '{{width}} × {{height}} pixels',
  'media.kind.image': 'Picture',
  'media.kind.video': 'Video',
  'media.kind.recording': 'Recording of a live stream',
  'media.remove': 'Remove from the post: {{name}}',
  'media.removed': 'Removed from the post: {{name}}',
  'media.copyImage': 'Copy the picture to the clipboard: {{name}}',
  'media.imageCopied': 'The picture is on the clipboard, without location and other data.',
  'media.imageBroken': 'The picture can’t be copied. The file may be damaged.',
  'media.decorative': 'Decorative',
  'media.decorativeNote':
    'The picture says nothing that the text does not say. No alt text is needed.',
  'media.alt': 'Alt text',
  'media.altIn': 'Alt text ({{language}})',
  'media.altNote': 'What is in the picture, and why is it here? A screen reader reads this aloud.',
  'media.words': 'Is there text in the picture?',
  'media.words.no': 'No',
  'media.words.yes': 'Yes',
  'media.wordsNote':
    'Write the same in the post’s text. A screen reader does not see text in a picture.',
  'media.videoKind': 'What kind of video is it?',
  'media.videoKind.video': 'Finished video',
  'media.videoKind.recording': 'Recording of a live stream',
  'media.captions': 'Where can the speech be read?',
  'media.captions.file': 'In a captions file (.vtt or .srt)',
  'media.captions.burnedIn': 'In captions burnt into the picture',
  'media.captions.noSpeech': 'There is no speech in the video',
  'media.captionsChoose': 'Choose a captions file',
  'media.captionsReplace': 'Replace the file',
  'media.captionsAtOnce': 'A finished video must have captions as soon as it is published.',
  'media.captionsBy': 'The recording must have captions by {{date}}.',
  'media.captionsIn': 'The recording must have captions within 14 days of its publication.',
  'media.missing':
    'The file is not in the office’s media folder. Put the folder back beside the office’s file, or add the same file here again.',
  'media.captionsMissing':
    'The captions file is not in the office’s media folder. Put the folder back, or choose the file again.',
  'media.copyOut': 'Copy to a folder',
  'media.copyOutNote':
    'Location, time and device data are left out. Picture and sound do not change.',
  'media.copyingOut': 'Copying the files',
  'media.copiedOut_one':
    '{{count}} file was copied to the folder {{folder}}, without location and other data.',
  'media.copiedOut_other':
    '{{count}} files were copied to the folder {{folder}}, without location and other data.',
  'media.folder': 'Folder of pictures and videos',
  'media.folderNote':
    'The posts’ pictures and videos are not in the office’s file but in this folder. The backups include them. When you move the office, take the folder along and keep it beside the file.',
  'media.unused': 'Unused',
  'media.unusedNone': 'Every file in the folder is on some post.',
  'media.unusedCount_one': '{{count}} file, {{size}}',
  'media.unusedCount_other': '{{count}} files, {{size}}',
  'media.unusedRemove': 'Delete unused files',
  'media.unusedAsk': 'Delete unused pictures and videos?',
  'media.unusedGone_one':
    '{{count}} file is deleted for good, which frees {{size}} on the disk. This can’t be undone.',
  'media.unusedGone_other':
    '{{count}} files are deleted for good, which frees {{size}} on the disk. This can’t be undone.',
  'media.unusedYes': 'Delete for good',
  'media.unusedDone': '{{size}} was freed on the disk.',
  'media.owed': 'Captions missing',
  'media.owedNote':
    'A finished video must have captions at once, a recording of a live stream within 14 days.',
  'media.owedBy': 'By {{date}}',
  'media.owedLate': 'Was due by {{date}}',
};
