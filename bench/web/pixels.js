// How large a share of the pixels of two pictures differs visibly; all of them where the sizes do.

async (one, other) => {
  const read = async (data) => {
    const picture = Object.assign(new Image(), { src: `data:image/png;base64,${data}` });
    await picture.decode();
    const { width, height } = picture;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(picture, 0, 0);
    return { width, height, colours: new Uint32Array(context.getImageData(0, 0, width, height).data.buffer) };
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const part = (colour, shift) => (colour >>> shift) & 255;
  const differ = (x, y) => [0, 8, 16].some((shift) => Math.abs(part(x, shift) - part(y, shift)) > 16);
  let count = 0;
  a.colours.forEach((colour, at) => { if (colour !== b.colours[at] && differ(colour, b.colours[at])) count += 1; });
  return count / a.colours.length;
}
