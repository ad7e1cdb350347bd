const LONGEST = 2400
const ENOUGH = 1_500_000
const QUALITY = 0.85

/** A camera's picture as small as it stays legible, for a weak line; anything else, and what a browser can't read, as it is. */
export async function shrink(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= ENOUGH) return file
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return small && small.size < file.size ? small : file
  } catch {
    return file
  }
}
