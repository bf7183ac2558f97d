/** The program's mark: two turns of speech, one said and one awaited. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path
        d="M4 5h15a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-8l-5 4v-4H4a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3Z"
        fill="currentColor"
      />
      <path
        d="M25.5 12.5H28a3 3 0 0 1 3 3v5a3 3 0 0 1-3 3h-1.5v4l-5-4H16a3 3 0 0 1-3-3"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
