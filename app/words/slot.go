package words

// The slot for notices in the bar.
const (
	SlotStays     Text = "Stays on this device"
	SlotSaving    Text = "Saving…"
	SlotSaved     Text = "Saved on this device"
	SlotNotSaved  Text = "Not saved"
	SlotFull      Text = "Not saved: storage is full"
	SlotFreeSpace Text = "Free space"
)
