// A browser starts no worker from a file, only from text: here is the text, for a site opened from a folder.
if (location.protocol === "file:") {
  window.Worker = class extends Worker {
    constructor(address, options) {
      super(String(address).endsWith(NOTES_SEARCH.address)
        ? URL.createObjectURL(new Blob([NOTES_SEARCH.script], { type: "text/javascript" }))
        : address, options)
    }
  }
}
