import { afterTest } from './page.js';

/** What happens that must not: something of the corpus runs, or is stopped only by a policy. */
export function alarms(): readonly string[] {
  const heard: string[] = [];
  const page = globalThis as { __xss?: () => void };
  page.__xss = () => void heard.push('__xss() ran');
  const note = ({ violatedDirective, sample }: SecurityPolicyViolationEvent) =>
    void heard.push(`stopped by policy: ${violatedDirective} ${sample}`);
  document.addEventListener('securitypolicyviolation', note);
  afterTest(() => {
    document.removeEventListener('securitypolicyviolation', note);
    delete page.__xss;
  });
  return heard;
}
