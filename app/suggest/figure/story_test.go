package figure

// story is news of the usual density of figures, in the project's own words.
const story = `The council said on Tuesday that 1,240 of its 3,800 flats stood empty, up from 900 a year earlier. ` +
	`“We lost about a third of our tenants between 2019 and 2021,” Mayor Anna Lindqvist told reporters. ` +
	`Repairs would cost $3.2 million to $4 million, or roughly 7 percent of the budget, according to a report by the auditor. ` +
	`Mr. Okafor, 52, who runs a bakery on Harbour Street, doubts it. His rent has more than doubled since May 18, 2015. ` +
	`Nobody answered a letter that neighbours had sent to the owners in the spring, and the lift has been out of order ever since.` + "\n\n"
