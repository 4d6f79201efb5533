declare global {
  interface Window {
    /** Every track that the page got from a camera. */
    cameraTracks: MediaStreamTrack[];
    /** Violations of the content security policy, as `directive: blocked`. */
    cspViolations: string[];
  }
}

/** Runs in the page before anything else: keeps a list of the camera's tracks and of what the policy blocked. */
export function watchPage(): void {
  window.cameraTracks = [];
  window.cspViolations = [];
  addEventListener('securitypolicyviolation', (event) => {
    window.cspViolations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
  });
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const getUserMedia = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (constraints) => {
    const stream = await getUserMedia(constraints);
    window.cameraTracks.push(...stream.getTracks());
    return stream;
  };
}
