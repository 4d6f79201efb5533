"""The names of the network's outputs, in the order of core's FACE_REGIONS and COVER_KINDS."""

REGIONS = ("leftEye", "rightEye", "nose", "mouth", "chin", "leftCheek", "rightCheek", "forehead")
KINDS = ("none", "mask", "sunglasses", "hand", "object", "hair_or_hat")

# Where a region goes when the picture is mirrored.
MIRRORED = tuple(
    REGIONS.index(name.replace("left", "right") if name.startswith("left") else name.replace("right", "left"))
    for name in REGIONS
)
