/** A program whose pictures come under the name of a camera. */
interface VirtualCamera {
  readonly name: string;
  readonly label: RegExp;
}

/**
 * Names under which such programs show up in browsers, as their documentation, their source or lists of devices of
 * others have them. Some are in honest use: filters for video calls, and phones in place of a webcam. Makers of hardware
 * come close to some names, so whole words count: an OBSBOT is a camera.
 */
const VIRTUAL_CAMERAS: readonly VirtualCamera[] = [
  // Windows and macOS: "OBS Virtual Camera"; older plug-ins: "OBS-Camera".
  { name: 'OBS', label: /\bobs\b/i },
  { name: 'ManyCam', label: /manycam/i },
  { name: 'Snap Camera', label: /\bsnap ?camera/i },
  { name: 'XSplit', label: /\bxsplit/i },
  { name: 'SplitCam', label: /\bsplitcam/i },
  { name: 'CamTwist', label: /\bcamtwist/i },
  { name: 'YouCam', label: /\byoucam/i },
  { name: 'SparkoCam', label: /\bsparkocam/i },
  { name: 'ChromaCam', label: /\bchromacam/i },
  { name: 'Webcamoid', label: /\bwebcamoid|\bakvcam/i },
  { name: 'Streamlabs', label: /\bstreamlabs/i },
  { name: 'PRISM Live', label: /\bprism ?live/i },
  { name: 'mmhmm', label: /\bmmhmm/i },
  { name: 'Avatarify', label: /\bavatarify/i },
  { name: 'NVIDIA Broadcast', label: /\bnvidia broadcast/i },
  { name: 'Unity Capture', label: /\bunity video capture/i },
  { name: 'SpoutCam', label: /\bspoutcam/i },
  { name: 'NDI', label: /\b(newtek )?ndi (webcam|video)/i },
  { name: 'VDO.Ninja', label: /\bvdo\.ninja/i },
  { name: 'DroidCam', label: /\bdroidcam/i },
  { name: 'Iriun', label: /\biriun/i },
  { name: 'EpocCam', label: /\bepoccam/i },
  { name: 'iVCam', label: /\bivcam/i },
  { name: 'Camo', label: /\breincubate|^camo\b/i },
  // Linux: its card is "Dummy video device (0x0000)" unless it is given another name.
  { name: 'v4l2loopback', label: /\bdummy video device|\bv4l2 ?loopback/i },
  { name: 'a capture of the screen', label: /\bscreen[- ]?capture/i },
  // Chromium's --use-fake-device-for-media-stream: "fake_device_0".
  { name: 'a fake device of Chromium', label: /^fake_device_\d+$/i },
  // Its --use-file-for-fake-video-capture, which takes these two kinds of file, labels the camera with the path.
  { name: 'a file played by Chromium', label: /\.(y4m|mjpe?g)$/i },
  // Firefox's media.navigator.streams.fake.
  { name: 'a fake device of Firefox', label: /^default video device$/i },
  // WebKit's mock capture devices, which automated sessions of Safari get.
  { name: 'a mock device of WebKit', label: /^mock video device/i },
  // The word that most others have in their name.
  { name: 'a virtual camera', label: /\bvirtual\b|\bvirtual ?cam|\bvcam\b/i },
];

/** What a camera of this name really is; `null` where the name says nothing. */
export function virtualCameraOf(label: string): string | null {
  return VIRTUAL_CAMERAS.find((camera) => camera.label.test(label))?.name ?? null;
}
