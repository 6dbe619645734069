/** A deep copy has the card too, also where the root that came as HTML says nothing of copies. */
export const cloneWithCard = (host, shadow) => {
  const { cloneNode } = host;
  host.cloneNode = (deep) => {
    const copy = cloneNode.call(host, deep);
    if (!deep) return copy;
    const template = copy.appendChild(document.createElement('template'));
    template.setAttribute('shadowrootmode', 'open');
    shadow.childNodes.forEach((node) => template.content.append(node.cloneNode(true)));
    return copy;
  };
};
